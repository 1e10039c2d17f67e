package moxie.demo.compute;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.message.Failure;

/**
 * Runs a file of cases through one kernel. In: {@code {"kernel","cases":[{"id","inputs","params"?,"want":[keys] |
 * "expect":{..}}]}}; out: {@code {"schema":"moxie/demo/1","kernel","cases":[{"id","got":{..} | "error":".."}]}}.
 *
 * @param kernel the kernel's name
 * @param cases one map per case: its id, and what it got or the error
 * @param failed how many cases have an error that nobody expected
 */
public record Compute(String kernel, List<Map<String, Object>> cases, int failed) {
    public Compute {
        cases = List.copyOf(cases);
    }

    /**
     * @param name what to call the file in messages
     * @throws Failure when it is not JSON, has no cases or names no kernel we know
     */
    public static Compute of(String name, Reader in) {
        Map<String, Object> json;
        try {
            json = Values.map(Json.read(in));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw Failure.of("error.demo.json", name, at.getLineNr(), at.getColumnNr(), why(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Failure.of("error.demo.file", name);
        } catch (StackOverflowError e) {
            throw Failure.of("error.demo.json", name, 1, 1, "nested too deeply");
        }
        CaseFile file = new CaseFile(json);
        if (!(json.get("cases") instanceof List<?>)) {
            throw Failure.of("error.demo.cases", name);
        }
        if (!Bindings.NAMES.contains(file.kernel())) {
            throw Failure.of("error.demo.kernel", name, file.kernel(), String.join(", ", Bindings.NAMES));
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        int failed = 0;
        for (Map<String, Object> one : file.cases()) {
            Map<String, Object> answer = answer(file, one);
            if (answer.containsKey("error") && !CaseFile.wanted(one).contains("error")) {
                failed++;
            }
            answers.add(answer);
        }
        return new Compute(file.kernel(), answers, failed);
    }

    /** The answer to one case: its id and either what it wants or why not. */
    static Map<String, Object> answer(CaseFile file, Map<String, Object> json) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", json.get("id"));
        try {
            Map<String, Object> all = Bindings.run(file.kernel(), file.of(json));
            Map<String, Object> got = new LinkedHashMap<>();
            List<String> wanted = CaseFile.wanted(json);
            for (String key : wanted.isEmpty() ? List.copyOf(all.keySet()) : wanted) {
                if (!all.containsKey(key)) {
                    if (all.containsKey("error")) {
                        throw new BadCase(String.valueOf(all.get("error")));
                    }
                    throw new BadCase("this case gives no \"" + key + "\", only " + String.join(", ", all.keySet()));
                }
                got.put(key, all.get(key));
            }
            out.put("got", got);
            if (all.containsKey("error")) {
                out.put("error", all.get("error"));
            }
        } catch (BadCase e) {
            out.put("error", e.getMessage());
        } catch (IllegalArgumentException e) {
            out.put("error", "the inputs do not fit together: " + e.getMessage());
        } catch (IndexOutOfBoundsException e) {
            out.put("error", "the inputs do not fit together: one of the lists is shorter than another one needs");
        } catch (ClassCastException e) {
            out.put("error", "the inputs do not fit together: a number stands where a list belongs, or the reverse");
        } catch (ArithmeticException | NegativeArraySizeException e) {
            out.put("error", "the inputs do not fit together: a length is zero or negative where there must be one");
        }
        return out;
    }

    /** The reason without the parser's talk of where it read. */
    private static String why(String message) {
        int end = message.indexOf(" (start marker");
        String reason = end < 0 ? message : message.substring(0, end);
        int line = reason.indexOf('\n');
        return line < 0 ? reason : reason.substring(0, line);
    }
}
