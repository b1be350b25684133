package io.github.genesysdataactions.local;

import io.github.genesysdataactions.local.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends what the JDK's HTTP client refuses to send: any path, any Host, any Origin. */
final class RawRequest {
    private final LocalCloud cloud;
    private final List<String> headers = new ArrayList<>();

    private RawRequest(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /** A request with the right Host and nothing else. */
    static RawRequest to(LocalCloud cloud) {
        return new RawRequest(cloud).header("Host", cloud.url().getAuthority());
    }

    /** A request without a header. */
    static RawRequest bare(LocalCloud cloud) {
        return new RawRequest(cloud);
    }

    RawRequest header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer send(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket(cloud.url().getHost(), cloud.url().getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return parsed(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parsed(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.stream()
                .skip(1)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        String body = text.substring(end + 4);
        try {
            return new Answer(
                    Integer.parseInt(head.get(0).substring(9, 12)), headers, body, Caller.JSON.readTree(body));
        } catch (IOException e) {
            return new Answer(Integer.parseInt(head.get(0).substring(9, 12)), headers, body, Caller.JSON.missingNode());
        }
    }
}
