package io.github.genesysdataactions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionRequestTest {
    private static final String SENT = """
            {"name":"n","category":"c","integrationId":"i","secure":false,
             "contract":{"input":{"inputSchema":{"type":"object","properties":{"a":{"type":"string"}}}},
                         "output":{"successSchema":{"type":"object","properties":{}}}},
             "config":{"timeoutSeconds":5,
                       "request":{"requestUrlTemplate":"https://x.example.com/","requestType":"POST",
                                  "headers":{"A":"1","B":"2"},"requestTemplate":"${input.rawRequest}"},
                       "response":{"translationMap":{"k":"$.k"},"translationMapDefaults":{"k":"0"},
                                   "successTemplate":"${rawResult}"}}}""";

    private final ActionRequest wanted = ActionRequest.of(SENT);

    @Test
    void isMetBy_letsTheServerAddToIt() {
        String served = served(SENT)
                .replace("\"name\"", "\"version\":1,\"selfUri\":\"/x\",\"name\"")
                .replace("\"timeoutSeconds\"", "\"requestTemplateUri\":\"/y\",\"timeoutSeconds\"")
                .replace("\"A\":\"1\",\"B\":\"2\"", "\"B\":\"2\",\"A\":\"1\"")
                .replace("{\"type\":\"string\"}", "{\"minLength\":0,\"type\":\"string\"}");

        assertThat(wanted.isMetBy(Action.parse(served))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            "name":"n"            , "name":"N"
            "category":"c"        , "category":"d"
            "integrationId":"i"   , "integrationId":"j"
            "secure":false        , "secure":true
            {"type":"string"}     , {"type":"integer"}
            "contract"            , "noContract"
            "timeoutSeconds":5    , "timeoutSeconds":6
            "timeoutSeconds":5    , "timeoutSeconds":null
            https://x.example.com/, https://y.example.com/
            "POST"                , "PUT"
            "A":"1"               , "A":"2"
            ${input.rawRequest}   , ${input.a}
            "k":"$.k"             , "k":"$.l"
            "k":"0"               , "k":"1"
            ${rawResult}          , {}
            "id":"1"              , "id":"static_-_1"
            """)
    void isMetBy_seesEachDifference(String from, String to) {
        String served = served(SENT);
        assertThat(served).contains(from);

        assertThat(wanted.isMetBy(Action.parse(served.replace(from, to)))).isFalse();
    }

    @Test
    void isMetBy_comparesOnlyWhatAChangeSays() {
        ActionRequest change = ActionRequest.of("""
                {"name":"n","version":3,"config":{"request":{"requestUrlTemplate":"/","requestType":"GET"}}}""");

        assertThat(change.isMetBy(Action.parse("""
                {"id":"1","name":"n","version":4,"secure":true,"category":"c","integrationId":"i",
                 "contract":{"input":{"inputSchema":{}},"output":{"successSchema":{}}},
                 "config":{"timeoutSeconds":60,"request":{"requestUrlTemplate":"/","requestType":"GET",
                 "requestTemplate":"${input.rawRequest}"},"response":{"successTemplate":"${rawResult}"}}}"""))).isTrue();
    }

    private static String served(String sent) {
        return sent.replaceFirst("\\{", "{\"id\":\"1\",");
    }
}
