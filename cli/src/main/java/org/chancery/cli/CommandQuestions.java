package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.text.Wording;
import org.chancery.desk.Questions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.JsonNode;

/** The commands that ask the register, as questions for programs and pages. */
final class CommandQuestions implements Questions {

  /** Options that are about this process, its screen or its files, and so no part of a question. */
  private static final Set<String> NOT_ASKED =
      Set.of("home", "database", "color", "verbose", "help", "format", "known", "statutes", "text");

  /** Where a list may be long, this many are given if the question does not say how many. */
  private static final int USUAL_LIMIT = 100;

  private static final int HIGHEST_LIMIT = 10_000;

  private final Chancery chancery;
  private final List<Question> all;
  private final List<String> examples;

  CommandQuestions(Chancery chancery) {
    this.chancery = chancery;
    this.all =
        Main.queries(chancery)
            .map(query -> question(new CommandLine(query).getCommandSpec()))
            .toList();
    this.examples = AskCommand.examples();
  }

  @Override
  public List<Question> all() {
    return all;
  }

  @Override
  public List<String> examples() {
    return examples;
  }

  @Override
  public JsonNode answer(String question, Map<String, List<String>> parameters, Inquiry inquiry) {
    CommandLine line =
        Main.queries(chancery)
            .filter(it -> it.getClass().getAnnotation(Command.class).name().equals(question))
            .findFirst()
            .map(CommandLine::new)
            .orElseThrow(() -> new Complaint("No question is called \"%s\".".formatted(question)));
    Query query = line.getCommand();
    parse(line, arguments(line.getCommandSpec(), parameters));
    AtomicReference<@Nullable JsonNode> answer = new AtomicReference<>();
    query.answerTo(answer::set, inquiry);
    return Objects.requireNonNull(answer.get(), "a question without an answer");
  }

  @Override
  public Answer ask(String sentence, Inquiry inquiry) {
    AtomicReference<@Nullable JsonNode> json = new AtomicReference<>();
    ask(sentence).answerTo(json::set, inquiry);
    BlockSheet sheet = new BlockSheet();
    ask(sentence).answerOn(sheet, inquiry);
    List<Block> blocks = sheet.blocks();
    JsonNode answer = Objects.requireNonNull(json.get(), "a question without an answer");
    return new Answer(
        blocks.getFirst() instanceof Block.Note(var understood, _) ? understood : "",
        blocks.subList(1, blocks.size()),
        answer);
  }

  private AskCommand ask(String sentence) {
    CommandLine root = new CommandLine(chancery).addSubcommand(new AskCommand(chancery));
    Main.queries(chancery).forEach(root::addSubcommand);
    parse(root, List.of("ask", "--", sentence));
    return Objects.requireNonNull(root.getSubcommands().get("ask")).getCommand();
  }

  private static void parse(CommandLine line, List<String> arguments) {
    try {
      line.setExpandAtFiles(false)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw Complaint.ofMisunderstanding(first.replaceFirst("[.;]*$", "."));
    }
  }

  private static Question question(CommandSpec spec) {
    List<String> description = List.of(spec.usageMessage().description());
    return new Question(
        spec.name(),
        description.getFirst(),
        String.join(" ", description.subList(1, description.size())),
        asked(spec).map(it -> parameter(it)).toList());
  }

  private static Parameter parameter(ArgSpec spec) {
    List<String> values = new ArrayList<>();
    if (spec.completionCandidates() != null) {
      spec.completionCandidates().forEach(values::add);
    }
    return new Parameter(
        name(spec),
        String.join(" ", spec.description()),
        spec.required() && spec.defaultValue() == null,
        form(spec),
        values);
  }

  private static String form(ArgSpec spec) {
    Class<?> type = spec.type();
    return type == boolean.class ? "boolean" : type == int.class ? "integer" : "string";
  }

  private static Stream<ArgSpec> asked(CommandSpec spec) {
    return Stream.<ArgSpec>concat(spec.positionalParameters().stream(), spec.options().stream())
        .filter(it -> !NOT_ASKED.contains(name(it)));
  }

  /** An option by its long name, a positional parameter by its label. */
  private static String name(ArgSpec spec) {
    return switch (spec) {
      case OptionSpec option -> option.longestName().replaceFirst("^-+", "");
      case PositionalParamSpec it ->
          it.paramLabel().contains("|") ? "what" : it.paramLabel().toLowerCase(Locale.ROOT);
      default -> throw new IllegalStateException("neither option nor parameter: " + spec);
    };
  }

  /** The parameters as the words of a command line. */
  private static List<String> arguments(CommandSpec spec, Map<String, List<String>> parameters) {
    Map<String, ArgSpec> known = new TreeMap<>();
    asked(spec).forEach(it -> known.put(name(it), it));
    List<String> options = new ArrayList<>();
    parameters.forEach((name, values) -> {
      ArgSpec it = known.get(name);
      if (it == null) {
        throw Complaint.ofMisunderstanding(
            "\"%s\" is no parameter of this question; there is %s."
                .formatted(name, Wording.and(List.copyOf(known.keySet()))));
      }
      if (it instanceof OptionSpec option) {
        String value = values.getLast();
        options.add(
            "%s=%s".formatted(option.longestName(), name.equals("limit") ? limit(value) : value));
      }
    });
    if (known.containsKey("limit") && !parameters.containsKey("limit")) {
      options.add("--limit=" + USUAL_LIMIT);
    }
    options.add("--");
    spec.positionalParameters().stream()
        .map(it -> parameters.get(name(it)))
        .filter(Objects::nonNull)
        .forEach(values -> options.add(values.getLast()));
    return options;
  }

  private static String limit(String value) {
    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > HIGHEST_LIMIT) {
      throw Complaint.ofMisunderstanding(
          "\"%s\" is no limit; give 0 to %d.".formatted(value, HIGHEST_LIMIT));
    }
    return value;
  }
}
