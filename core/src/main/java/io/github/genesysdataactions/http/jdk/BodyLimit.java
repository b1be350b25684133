package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit and hangs up beyond it. */
final class BodyLimit implements BodySubscriber<byte[]> {
    /** The body is larger than the limit. */
    static final class Exceeded extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final int status;

        Exceeded(int limit, int status) {
            super("The body is larger than " + limit + " bytes");
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final int limit;
    private final int status;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private int size;
    private Flow.@Nullable Subscription subscription;

    /** Makes one for the body of an answer with this status. */
    BodyLimit(int limit, int status) {
        this.limit = limit;
        this.status = status;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - size) {
                parts.clear();
                if (subscription != null) {
                    subscription.cancel();
                }
                whole.completeExceptionally(new Exceeded(limit, status));
                return;
            }
            size += buffer.remaining();
            parts.add(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        parts.clear();
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        byte[] bytes = new byte[size];
        int at = 0;
        for (ByteBuffer part : parts) {
            int length = part.remaining();
            part.get(bytes, at, length);
            at += length;
        }
        parts.clear();
        whole.complete(bytes);
    }
}
