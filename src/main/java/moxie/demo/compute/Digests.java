package moxie.demo.compute;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Long streams of numbers in a few characters: their bits, and SHA-256 of their little-endian bytes or decimal lines. */
final class Digests {
    private Digests() {}

    static List<String> bits(double... values) {
        List<String> out = new ArrayList<>();
        for (double x : values) {
            out.add(hex(Double.doubleToRawLongBits(x)));
        }
        return out;
    }

    static String hex(long word) {
        String digits = Long.toHexString(word);
        return "0".repeat(16 - digits.length()) + digits;
    }

    static byte[] lines(double... values) {
        StringBuilder text = new StringBuilder();
        for (double x : values) {
            text.append(text.length() == 0 ? "" : "\n")
                    .append(new java.math.BigDecimal(x)
                            .setScale(10, java.math.RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String sha(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double x : values) {
            bytes.putDouble(x);
        }
        return sha(bytes.array());
    }

    static String sha(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long x : values) {
            bytes.putLong(x);
        }
        return sha(bytes.array());
    }

    static String sha(byte... bytes) {
        try {
            StringBuilder out = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) {
                out.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return out.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
