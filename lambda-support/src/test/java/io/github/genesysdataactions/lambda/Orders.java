package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handler whose input has every kind of component; the order id tells it what to do. */
final class Orders extends DataActionHandler<Orders.Order, Orders.Result> {
    /** Stands in what callers send and what user code throws; no answer and no log may have it. */
    static final String MARKER = "s3cr3t-marker";

    Orders() {}

    Orders(HandlerOptions options) {
        super(options);
    }

    record Order(
            @JsonProperty("order-id") String orderId,
            Optional<Integer> quantity,
            @Nullable Long limit,
            Optional<Double> ratio,
            Optional<Float> weight,
            Optional<BigDecimal> total,
            Optional<Boolean> express,
            @Nullable Color color,
            Optional<UUID> reference,
            Optional<Address> address,
            Optional<List<Line>> lines) {
        Order {
            if (orderId.isBlank()) {
                throw new IllegalArgumentException("order-id is blank");
            }
            if (orderId.startsWith("uuid ")) {
                orderId = UUID.fromString(orderId.substring(5)).toString();
            }
            if (orderId.equals("state")) {
                throw new IllegalStateException(MARKER);
            }
            if (orderId.equals("forbidden")) {
                throw ActionFailedException.forbidden("not_yours", "This order belongs to someone else.");
            }
        }
    }

    record Address(String city, Optional<String> zip) {
        Address {
            if (city.isBlank()) {
                throw new IllegalArgumentException("city is blank");
            }
        }
    }

    record Line(String sku, int count) {}

    record Result(String orderId, EventKind kind, Order order) {}

    enum Color {
        red,
        green
    }

    @Override
    protected Result handle(Order order, Invocation invocation) throws Exception {
        switch (order.orderId()) {
            case "unknown" -> throw ActionFailedException.notFound("unknown_order", "There is no such order.");
            case "unavailable" -> {
                ActionFailedException failure = ActionFailedException.unavailable("crm_down", "Try again later.");
                failure.initCause(new IllegalStateException(MARKER));
                throw failure;
            }
            case "runtime" -> throw new IllegalStateException(MARKER, new IllegalArgumentException(MARKER));
            case "argument" -> throw new IllegalArgumentException(MARKER);
            case "checked" -> throw new Exception(MARKER);
            case "overflow" -> overflow(1);
            case "memory" -> throw new OutOfMemoryError(MARKER);
            case "linkage" -> throw new NoClassDefFoundError(MARKER);
            case "null" -> {
                return null;
            }
            default -> {}
        }
        return new Result(order.orderId(), invocation.kind(), order);
    }

    @SuppressWarnings("InfiniteRecursion") // what it is for
    private static int overflow(int depth) {
        return overflow(depth + 1) + depth;
    }
}
