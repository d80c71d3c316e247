package org.chancery.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "verify",
    description = {
      "Check that the register is whole.",
      "Nothing in it was changed behind its back, all it holds follows from what was put in, and"
          + " every quote stands in its dispatch."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery verify",
      "  chancery verify --contains 5f0c9a",
      "",
      "Exit codes: 0 all is well, 1 something is wrong, 2 not understood.",
    })
final class VerifyCommand implements Callable<Integer> {

  /** The first digits of a link. */
  static final class LinkStart implements ITypeConverter<String> {

    @Override
    public String convert(String word) {
      if (!word.matches("[0-9a-fA-F]{6,64}")) {
        throw new TypeConversionException(
            "\"%s\" is no link; give its first hexadecimal digits, six at least".formatted(word));
      }
      return word.toLowerCase(Locale.ROOT);
    }
  }

  private final Chancery chancery;

  @Option(
      names = "--contains",
      paramLabel = "LINK",
      converter = LinkStart.class,
      description =
          "Check as well that the chain still has this link, which an earlier verify or backup"
              + " named; its first six digits will do.")
  private @Nullable String link;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Query.Format format = Query.Format.TEXT;

  VerifyCommand(Chancery chancery) {
    this.chancery = chancery;
  }

  @Override
  public Integer call() {
    try (Register register = chancery.openRegister()) {
      return new VerifyReport(chancery.console(), format, link == null ? "" : link).of(register);
    }
  }
}
