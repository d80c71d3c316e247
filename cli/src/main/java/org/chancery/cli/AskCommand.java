package org.chancery.cli;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.answers.Complaint;
import org.chancery.answers.Inquiry;
import org.chancery.answers.Json;
import org.chancery.answers.text.Wording;
import org.chancery.cli.ask.Grammar;
import org.chancery.cli.ask.Question;
import org.chancery.cli.ask.Titles;
import org.chancery.cli.ask.UnclearTime;
import org.chancery.model.EntityKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "ask",
    description = {
      "Answer a question in words; first print the command that it was understood as.",
      "What is not understood is refused, and never guessed at.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery ask \"Who was Secretary-General of the SCO on 30 December 2021?\"",
      "  chancery ask \"Which organisations do India and Pakistan share?\"",
      "  chancery ask When did India join the SCO",
    })
final class AskCommand extends Query {
  private static final int SUGGESTIONS = 3;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "The question, in English.")
  private List<String> words = List.of();

  @Option(names = "--evidence", description = "Show the words that say so.")
  private boolean evidence;

  @Spec private @Nullable CommandSpec spec;

  AskCommand(Chancery chancery) {
    super(chancery);
  }

  /** One question of each kind that is understood. */
  static List<String> examples() {
    return new Grammar(Titles.NONE).examples();
  }

  @Override
  void answer(Inquiry inquiry) {
    String sentence = String.join(" ", words);
    Grammar grammar = new Grammar(new KnownTitles(inquiry));
    Grammar.Understood understood = understood(grammar, sentence);
    Question question =
        chosen(inquiry, understood.readings())
            .orElseThrow(() -> refused(inquiry, grammar, sentence, understood.readings()));
    List<String> command = command(question, understood.known());
    Inquiry then =
        understood.known().map(day -> inquiry.asKnown(Inquiry.endOf(day))).orElse(inquiry);
    if (isJson()) {
      ObjectNode answer = Json.object().put("question", sentence);
      command.forEach(answer.withArray("command")::add);
      run(grammar, sentence, command).answerFor(this, then, node -> answer.set("answer", node));
      print(answer);
    } else {
      Query query = run(grammar, sentence, command);
      sheet().aside("chancery " + command.stream().map(AskCommand::quoted).collect(joining(" ")));
      sheet().gap();
      query.answerFor(this, then, this::print);
    }
  }

  private Grammar.Understood understood(Grammar grammar, String sentence) {
    try {
      return grammar.read(sentence, chancery().today());
    } catch (UnclearTime e) {
      throw Complaint.ofMisunderstanding(String.valueOf(e.getMessage()));
    }
  }

  private List<String> command(Question question, Optional<LocalDate> known) {
    return Stream.of(
            question.command(),
            known.map(day -> List.of("--known", day.toString())).orElse(List.of()),
            evidence && !question.command().contains("--count")
                ? List.of("--evidence")
                : List.<String>of())
        .flatMap(List::stream)
        .toList();
  }

  /** The first reading all of whose names the register has. */
  static Optional<Question> chosen(Inquiry inquiry, List<Question> readings) {
    return readings.stream().filter(question -> unknown(inquiry, question).isEmpty()).findFirst();
  }

  private static List<Question.Name> unknown(Inquiry inquiry, Question question) {
    return question.names().stream()
        .filter(name -> !inquiry.has(name.words(), kinds(name)))
        .toList();
  }

  private static EntityKind[] kinds(Question.Name name) {
    return name.kinds().toArray(EntityKind[]::new);
  }

  /**
   * If a reading fails by one name that the register has nothing like, or by all of its names, then
   * it is no reading.
   */
  private RuntimeException refused(
      Inquiry inquiry, Grammar grammar, String sentence, List<Question> readings) {
    List<Question> nearest = new ArrayList<>(readings);
    nearest.sort(comparingInt(question -> unknown(inquiry, question).size()));
    for (Question question : nearest) {
      Question.Name name = unknown(inquiry, question).getFirst();
      if (inquiry.hasSimilar(name.words()) || question.names().size() > 1) {
        return inquiry.unknown(name.words(), kinds(name));
      }
    }
    return notUnderstood(grammar, sentence);
  }

  private static Complaint notUnderstood(Grammar grammar, String sentence) {
    return Complaint.ofMisunderstanding(
        "\"%s\" is not understood; it can be asked, for instance, %s"
            .formatted(
                sentence,
                Wording.or(
                    grammar.nearest(sentence, SUGGESTIONS).stream()
                        .map("\"%s\""::formatted)
                        .toList())));
  }

  /** The query that a command names, with its options set. */
  private Query run(Grammar grammar, String sentence, List<String> command) {
    CommandLine line = Objects.requireNonNull(spec).parent().subcommands().get(command.getFirst());
    if (line == null) {
      throw notUnderstood(grammar, sentence);
    }
    try {
      line.setExpandAtFiles(false).parseArgs(command.stream().skip(1).toArray(String[]::new));
    } catch (ParameterException e) {
      throw notUnderstood(grammar, sentence);
    }
    return line.getCommand();
  }

  private static String quoted(String word) {
    return word.matches("[\\w./-]+") ? word : "\"%s\"".formatted(word);
  }
}
