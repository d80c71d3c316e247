package org.chancery.reader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The word lists and forms that lie beside this package. */
final class Resources {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Resources() {}

  static JsonNode yaml(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the reader is incomplete: " + name + " is missing");
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
