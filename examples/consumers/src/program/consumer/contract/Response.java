package consumer.contract;

public record Response(String greeting) {}
