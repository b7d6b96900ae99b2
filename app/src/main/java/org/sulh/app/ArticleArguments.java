package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that every command on articles takes. */
final class ArticleArguments {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Articles: text or HTML files, folders of them, or - for standard input. brief and compare also take the"
                            + " folder of a record.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "[FILE=]DATE",
            description = "Day of publication, as in 2025-11-06: of all files, or of one. Give it as often as needed.")
    private List<String> published = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "DIR|none",
            description =
                    "What is known of the agreement beforehand. Without it, the one whose parties the texts name.")
    private Optional<String> pack = Optional.empty();

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "In whose own voice the texts are, where they do not say: an outlet, a ministry, a mission.")
    private Optional<String> outlet = Optional.empty();

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description =
                    "A mission's own table of places, in the form of a pack's places.csv; goes before other places.")
    private Optional<Path> places = Optional.empty();

    /** No articles, and a pack. */
    static ArticleArguments withPack(String pack) {
        ArticleArguments arguments = new ArticleArguments();
        arguments.pack = Optional.of(pack);
        return arguments;
    }

    List<String> files() {
        return files;
    }

    PublicationDates published() {
        return PublicationDates.parse(published);
    }

    Optional<Path> places() {
        return places;
    }

    Optional<String> outlet() {
        return outlet;
    }

    Optional<String> pack() {
        return pack;
    }
}
