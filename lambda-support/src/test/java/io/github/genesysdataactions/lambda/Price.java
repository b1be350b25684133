package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Currency;

/** A handler with a type that only a module of the user's own knows: an amount as text, such as {@code 12 EUR}. */
final class Price extends DataActionHandler<Price.Request, Price.Request> {
    record Request(String sku, Amount price) {}

    static final class Amount {
        private final long units;
        private final Currency currency;

        private Amount(long units, Currency currency) {
            this.units = units;
            this.currency = currency;
        }

        static Amount of(String text) {
            String[] parts = text.split(" ", 2);
            return new Amount(Long.parseLong(parts[0]), Currency.getInstance(parts[1]));
        }

        @Override
        public String toString() {
            return units + " " + currency;
        }
    }

    static SimpleModule module() {
        return new SimpleModule()
                .addSerializer(new StdSerializer<>(Amount.class) {
                    @Override
                    public void serialize(Amount amount, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(amount.toString());
                    }
                })
                .addDeserializer(Amount.class, new StdDeserializer<>(Amount.class) {
                    @Override
                    public Amount deserialize(JsonParser json, DeserializationContext context) throws IOException {
                        try {
                            return Amount.of(json.getText());
                        } catch (RuntimeException e) {
                            return (Amount) context.handleWeirdStringValue(Amount.class, json.getText(), "no amount");
                        }
                    }
                });
    }

    Price() {
        super(HandlerOptions.standard().withJacksonModules(module()));
    }

    @Override
    protected Request handle(Request request, Invocation invocation) {
        return request;
    }
}
