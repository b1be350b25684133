package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ReachabilityTest {
    @Test
    void metadata_namesTypesThatExist() throws Exception {
        try (InputStream file = DataActionHandler.class.getResourceAsStream(
                "/META-INF/native-image/io.github.genesysdataactions/genesys-data-actions-lambda-support/"
                        + "reachability-metadata.json")) {
            JsonNode types = TestMapper.MAPPER.readTree(file).path("reflection");

            assertThat(types).isNotEmpty();
            for (JsonNode type : types) {
                assertThatCode(() -> Class.forName(type.path("type").asText())).doesNotThrowAnyException();
            }
        }
    }
}
