package moxie.demo.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** NumPy's 256-layer ziggurat for the normal distribution (Marsaglia and Tsang 2000), read once from its tables. */
final class Ziggurat {
    private static final double R = 3.654152885361009;
    private static final double INVERSE_R = 0.2736612373297583;
    private static final long[] KI = new long[256];
    private static final double[] WI = new double[256];
    private static final double[] FI = new double[256];

    static {
        try (InputStream in = Ziggurat.class.getResourceAsStream("/moxie/demo/ziggurat.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            int layer = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int first = line.indexOf(' ');
                    int second = line.indexOf(' ', first + 1);
                    KI[layer] = Long.parseUnsignedLong(line, 0, first, 16);
                    WI[layer] = Double.longBitsToDouble(Long.parseUnsignedLong(line, first + 1, second, 16));
                    FI[layer] = Double.longBitsToDouble(Long.parseUnsignedLong(line, second + 1, line.length(), 16));
                    layer++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ziggurat() {}

    /** One standard normal from 64-bit draws; the tail uses log(1−u). */
    static double draw(Pcg64 stream) {
        while (true) {
            long r = stream.bits();
            int layer = (int) (r & 0xff);
            r >>>= 8;
            boolean negative = (r & 1) != 0;
            long above = (r >>> 1) & 0xfffffffffffffL;
            double x = above * WI[layer];
            double signed = negative ? -x : x;
            if (above < KI[layer]) {
                return signed;
            }
            if (layer == 0) {
                while (true) {
                    double xx = -INVERSE_R * Math.log1p(-stream.uniform());
                    double yy = -Math.log1p(-stream.uniform());
                    if (yy + yy > xx * xx) {
                        return ((above >>> 8) & 1) != 0 ? -(R + xx) : R + xx;
                    }
                }
            }
            if ((FI[layer - 1] - FI[layer]) * stream.uniform() + FI[layer] < Math.exp(-0.5 * x * x)) {
                return signed;
            }
        }
    }
}
