package io.github.genesysdataactions.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Many threads that begin at the same moment. */
public final class Crowd {
    private final int size;

    private Crowd(int size) {
        this.size = size;
    }

    public static Crowd of(int size) {
        return new Crowd(size);
    }

    /** Runs the work once in each thread and returns what came out, in the order of the threads. */
    public <T> List<T> each(IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(size);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            FutureTask<T> task = new FutureTask<>(() -> {
                ready.countDown();
                ready.await();
                return work.apply(number);
            });
            tasks.add(task);
            Thread thread = new Thread(task, "crowd-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            try {
                results.add(task.get());
            } catch (ExecutionException e) {
                throw new AssertionError("A thread of the crowd failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return results;
    }
}
