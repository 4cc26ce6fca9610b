package org.jiangtai.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection, which it keeps. It knows as little of HTTP as the answers need, so that little of what is
 * measured is the client: both share the machine.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String head = "";
    private byte[] body = {};

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = socket.getOutputStream();
    }

    static byte[] get(String path, String... headers) {
        return request("GET", path, null, headers);
    }

    static byte[] post(String path, String body, String... headers) {
        return request("POST", path, body, headers);
    }

    private static byte[] request(String method, String path, @Nullable String body, String... headers) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (body != null) {
            text.append("Content-Length: ").append(content.length).append("\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(content);
        return request.toByteArray();
    }

    /** Sends a request and reads the answer; returns its status. */
    int ask(byte[] request) throws IOException {
        out.write(request);
        head = readHead();
        String length = header("content-length");
        if (length != null) {
            body = in.readNBytes(Integer.parseInt(length));
        } else if ("chunked".equals(header("transfer-encoding"))) {
            body = readChunks();
        } else {
            body = new byte[0];
        }
        if ("close".equals(header("connection"))) {
            socket.close();
            connect();
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    /** A header of the last answer; null if it has none. */
    @Nullable
    String header(String name) {
        String start = "\n" + name + ": ";
        int from = head.toLowerCase(Locale.ROOT).indexOf(start);
        if (from < 0) {
            return null;
        }
        int end = head.indexOf('\r', from + start.length());
        return head.substring(from + start.length(), end);
    }

    int bytes() {
        return body.length;
    }

    /** The last answer's body, unpacked. */
    String text() throws IOException {
        if ("gzip".equals(header("content-encoding"))) {
            try (var unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private String readHead() throws IOException {
        var read = new ByteArrayOutputStream(512);
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            read.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] readChunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readLine(), 16);
            all.writeBytes(in.readNBytes(size));
            readLine();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
