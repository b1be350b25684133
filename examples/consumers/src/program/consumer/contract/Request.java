package consumer.contract;

public record Request(String customerId) {}
