package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of cases: the kernel's name, and cases that may lend their inputs to one another. */
final class CaseFile {
    private final String kernel;
    private final List<Map<String, Object>> cases = new ArrayList<>();

    CaseFile(Map<String, Object> json) {
        kernel = String.valueOf(json.getOrDefault("kernel", ""));
        if (json.get("cases") instanceof List<?> list) {
            for (Object item : list) {
                cases.add(Values.map(item));
            }
        }
    }

    String kernel() {
        return kernel;
    }

    List<Map<String, Object>> cases() {
        return cases;
    }

    Case of(Map<String, Object> json) {
        return new Case(
                String.valueOf(json.get("id")), inputs(json, 0), Values.map(json.get("expect")), wanted(json), this);
    }

    /** The case whose id is the first word of {@code name}, or else begins with it. */
    Case named(String name) {
        return of(find(name));
    }

    /** The case that the one with this id refers to. */
    Case behind(String id) {
        Object ref = Values.map(find(id).get("inputs")).get("ref");
        if (ref instanceof String name) {
            return named(name);
        }
        throw new BadCase("\"" + id + "\" refers to no other case");
    }

    private Map<String, Object> find(String name) {
        String word = firstWord(name);
        for (Map<String, Object> json : cases) {
            if (word.equals(json.get("id"))) {
                return json;
            }
        }
        for (Map<String, Object> json : cases) {
            if (String.valueOf(json.get("id")).startsWith(word + "_")) {
                return json;
            }
        }
        throw new BadCase("there is no case \"" + word + "\"");
    }

    /** Its own inputs over those of the case it refers to; {@code "same as X"} stands for X's value of the same name. */
    private Map<String, Object> inputs(Map<String, Object> json, int depth) {
        Map<String, Object> merged = new LinkedHashMap<>();
        Map<String, Object> own = Values.map(json.get("inputs"));
        if (depth < 8 && own.get("ref") instanceof String ref) {
            merged.putAll(inputs(find(ref), depth + 1));
        }
        merged.putAll(Values.map(json.get("params")));
        for (Map.Entry<String, Object> entry : own.entrySet()) {
            Object value = entry.getValue();
            if (depth < 8 && value instanceof String s && s.startsWith("same as ")) {
                value = inputs(find(s), depth + 1).get(entry.getKey());
            }
            merged.put(entry.getKey(), value);
        }
        return merged;
    }

    /** The keys a case asks for: those of "want", or else those of what it expects. */
    static List<String> wanted(Map<String, Object> json) {
        if (json.get("want") instanceof List<?> want) {
            return Values.words(want);
        }
        return List.copyOf(Values.map(json.get("expect")).keySet());
    }

    private static String firstWord(String name) {
        String rest = name;
        for (String lead : new String[] {"same inputs as ", "same as "}) {
            rest = rest.startsWith(lead) ? rest.substring(lead.length()) : rest;
        }
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ' ' && rest.charAt(end) != '.') {
            end++;
        }
        // A dot ends the name of a case only before a word ("encoder.output"), not inside a number ("eps_0.0").
        while (end + 1 < rest.length() && rest.charAt(end) == '.' && Character.isDigit(rest.charAt(end + 1))) {
            end++;
            while (end < rest.length() && rest.charAt(end) != ' ' && rest.charAt(end) != '.') {
                end++;
            }
        }
        return rest.substring(0, end);
    }
}
