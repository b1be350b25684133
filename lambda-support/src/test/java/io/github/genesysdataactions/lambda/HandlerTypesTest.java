package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandlerTypesTest {

    record Name(String name) {}

    static class Greeter<A, B> extends DataActionHandler<B, A> {
        Greeter() {}

        Greeter(Class<B> inputType) {
            super(inputType);
        }

        @Override
        @SuppressWarnings("unchecked") // both are String or Name in these tests
        protected A handle(B input, Invocation invocation) {
            return (A) ("Hello " + input);
        }
    }

    static class Between<X> extends Greeter<String, X> {}

    static final class Closed extends Between<Name> {}

    static class OfMap<T> extends Greeter<String, Map<String, T>> {}

    static final class OfMaps extends Greeter<String, Map<String, List<? extends Integer>>> {}

    @SuppressWarnings("rawtypes") // what it is for
    static final class Raw extends DataActionHandler {
        @Override
        protected Object handle(Object input, Invocation invocation) {
            return input;
        }
    }

    @Test
    void constructor_findsTheTypeThroughTheHierarchy() {
        assertThat(Call.answer(new Closed(), "{\"name\":\"Ada\"}")).isEqualTo("\"Hello Name[name=Ada]\"");
    }

    @Test
    void constructor_findsTheTypeOfAnAnonymousClass() {
        var handler = new DataActionHandler<Name, String>() {
            @Override
            protected String handle(Name input, Invocation invocation) {
                return input.name();
            }
        };

        assertThat(Call.answer(handler, "{\"name\":\"Ada\"}")).isEqualTo("\"Ada\"");
    }

    @Test
    void constructor_takesGenericTypes() {
        assertThat(Call.answer(new OfMaps(), "{\"a\":[1]}")).isEqualTo("\"Hello {a=[1]}\"");
    }

    @Test
    void constructor_takesTheClassWhereTheTypeIsOpen() {
        assertThat(Call.answer(new Greeter<String, Name>(Name.class), "{\"name\":\"Ada\"}"))
                .isEqualTo("\"Hello Name[name=Ada]\"");
    }

    @Test
    void constructor_saysWhatToWriteWhenTheTypeIsOpen() {
        String message = " does not say which type its input has. Write it, as in \"class MyHandler extends"
                + " DataActionHandler<MyRequest, MyResponse>\", or pass it from the constructor, as in"
                + " \"super(MyRequest.class)\".";

        assertThatIllegalStateException().isThrownBy(Raw::new).withMessage(Raw.class.getName() + message);
        assertThatIllegalStateException().isThrownBy(Between<Name>::new).withMessage(Between.class.getName() + message);
        assertThatIllegalStateException().isThrownBy(OfMap<Name>::new).withMessage(OfMap.class.getName() + message);
    }
}
