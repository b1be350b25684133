package io.github.genesysdataactions.cli;

/** Colors, where the output may have them. */
record Style(boolean isColored) {
    String bold(String text) {
        return in("1", text);
    }

    String red(String text) {
        return in("31", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String yellow(String text) {
        return in("33", text);
    }

    private String in(String code, String text) {
        return isColored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
