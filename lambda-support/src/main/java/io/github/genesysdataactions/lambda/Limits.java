package io.github.genesysdataactions.lambda;

/**
 * What AWS would cut or refuse without a word to the caller (AWS Lambda Developer Guide, "Lambda quotas"; Elastic Load
 * Balancing, "Use Lambda functions as targets").
 */
final class Limits {
    /** 6 MB, each way. */
    static final int LAMBDA_BYTES = 6 * 1024 * 1024;

    /** 1 MB, each way. */
    static final int LOAD_BALANCER_BYTES = 1024 * 1024;

    /** Lambda sends the message of a failure in a header, too, as long as it is short. */
    static final int MESSAGE_CHARACTERS = 4_000;

    private Limits() {}

    /** @throws ActionFailedException with status 413 */
    static void checkEvent(Span event) {
        int bytes = event.end() - event.start();
        if (bytes > LAMBDA_BYTES) {
            throw ActionFailedException.tooLarge(
                    413, "input_too_large", "The event has " + bytes + " bytes; Lambda takes " + LAMBDA_BYTES + ".");
        }
    }

    /** @throws ActionFailedException with status 500 */
    static void checkAnswer(int bytes, EventKind kind) {
        int most = kind == EventKind.LOAD_BALANCER ? LOAD_BALANCER_BYTES : LAMBDA_BYTES;
        if (bytes > most) {
            String sender = kind == EventKind.LOAD_BALANCER ? "a load balancer" : "Lambda";
            throw ActionFailedException.tooLarge(
                    500, "output_too_large", "The answer has " + bytes + " bytes; " + sender + " takes " + most + ".");
        }
    }
}
