package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Code in colours: written here as {@code w⟨word of the language⟩}, {@code s⟨string⟩}, {@code c⟨comment⟩}, {@code n⟨number⟩}. */
class CodeInkTest {
    private static String shown(String language, String... lines) {
        CodeInk code = new CodeInk(language);
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            out.append(code.line(line)
                    .in(new Style(true))
                    .replaceAll("\u001B\\[36m([^\u001B]*)\u001B\\[0m", "$1")
                    .replaceAll("\u001B\\[1;36m([^\u001B]*)\u001B\\[0m", "w⟨$1⟩")
                    .replaceAll("\u001B\\[32m([^\u001B]*)\u001B\\[0m", "s⟨$1⟩")
                    .replaceAll("\u001B\\[2m([^\u001B]*)\u001B\\[0m", "c⟨$1⟩")
                    .replaceAll("\u001B\\[35m([^\u001B]*)\u001B\\[0m", "n⟨$1⟩"));
            out.append('|');
        }
        return out.toString();
    }

    @Test
    void comments_strings_numbers_and_words_of_a_language() {
        assertEquals(
                "w⟨def⟩ f(x): w⟨return⟩ s⟨\"a\\\"b\"⟩ c⟨# n⟩|", shown("python", "def f(x): return \"a\\\"b\" # n"));
        assertEquals("w⟨int⟩ x = n⟨0x1F⟩; c⟨// end⟩|", shown("Java", "int x = 0x1F; // end"));
        assertEquals("w⟨SELECT⟩ a w⟨from⟩ t c⟨-- all⟩|", shown("sql", "SELECT a from t -- all"));
        assertEquals("w⟨echo⟩ a#b s⟨'#'⟩ c⟨# x⟩|", shown("bash", "echo a#b '#' # x"));
        assertEquals("x = s⟨`a`⟩|", shown("js", "x = `a`"));
        assertEquals("define x_for 2b|", shown("brainfuck", "define x_for 2b"));
    }

    @Test
    void what_is_open_goes_on_in_the_next_line() {
        assertEquals("c⟨/* a⟩|c⟨b */⟩ w⟨int⟩ c|", shown("c", "/* a", "b */ int c"));
        assertEquals("s⟨\"\"\"a⟩|s⟨# b⟩|s⟨\"\"\"⟩ + n⟨1⟩|", shown("py", "\"\"\"a", "# b", "\"\"\" + 1"));
        assertEquals("s⟨\"open⟩|x|", shown("python", "\"open", "x"));
    }

    @Test
    void no_character_is_lost_or_added() {
        Random random = new Random(9);
        String alphabet = "ab1_ '\"`#/*-\\\n(中){";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (String language : new String[] {"python", "java", "sql", "bash", "none"}) {
                CodeInk code = new CodeInk(language);
                for (String line : text.toString().split("\n", -1)) {
                    assertEquals(line, code.line(line).text(), language + " round " + round);
                }
            }
        }
    }
}
