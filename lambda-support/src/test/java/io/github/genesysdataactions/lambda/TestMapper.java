package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads what handlers answer and makes what they are sent, by no code of theirs. */
final class TestMapper {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TestMapper() {}
}
