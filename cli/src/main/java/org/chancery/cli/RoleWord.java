package org.chancery.cli;

import java.util.Locale;
import org.chancery.desk.account.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role by its word. */
final class RoleWord implements ITypeConverter<Role> {

  @Override
  public Role convert(String word) {
    return Role.of(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() ->
            new TypeConversionException(
                "\"%s\" is none of reader, analyst, editor, administrator".formatted(word)));
  }
}
