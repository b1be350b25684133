package io.github.genesysdataactions.testing;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the elements and attributes of an XML text, without their values. */
final class XmlShape {
    private XmlShape() {}

    /** Returns the names of elements and attributes in their order; of a text that is not XML, that. */
    static String of(String xml) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder shape = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    shape.append('<').append(reader.getName());
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        shape.append(' ').append(reader.getAttributeName(i));
                    }
                    shape.append('>');
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    shape.append("</>");
                } else if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    shape.append("<!>");
                }
            }
            return shape.toString();
        } catch (XMLStreamException e) {
            return "not XML";
        }
    }
}
