package moxie.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moxie.demo.compute.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel gives the reference values, within the tolerances the reference files state. */
class GoldenTest {
    static List<String> kernels() {
        return Golden.kernels();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void equals_the_reference_values(String kernel) {
        Golden.Result result = Golden.check(kernel);
        assertEquals(List.of(), result.wrong());
        assertTrue(result.numbers() > 30, kernel + " compared hardly anything: " + result.numbers());
    }
}
