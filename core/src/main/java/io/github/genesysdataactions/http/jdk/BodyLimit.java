package io.github.genesysdataactions.http.jdk;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit, and hangs up beyond it or when told to. */
final class BodyLimit implements BodySubscriber<ByteBuffer> {
    private final CompletableFuture<ByteBuffer> whole = new CompletableFuture<>();
    private final BodyBytes bytes;
    private volatile Flow.@Nullable Subscription subscription;

    /** Makes one for the body of an answer with this status, of so many bytes if the answer says so. */
    BodyLimit(int limit, int status, long expected) {
        this.bytes = new BodyBytes(limit, status, expected);
    }

    @Override
    public CompletionStage<ByteBuffer> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (whole.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                bytes.add(buffer);
            }
        } catch (IOException | OutOfMemoryError e) {
            // On a thread of the JDK's client, which is not to die of it.
            hangUp(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.view());
    }

    /** Ends the reading with this failure; does nothing if the body is whole. */
    void hangUp(Throwable reason) {
        if (whole.completeExceptionally(reason)) {
            Flow.Subscription reading = subscription;
            if (reading != null) {
                reading.cancel();
            }
        }
    }
}
