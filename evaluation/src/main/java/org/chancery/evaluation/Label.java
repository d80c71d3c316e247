package org.chancery.evaluation;

import tools.jackson.databind.JsonNode;

/**
 * One claim that a person found in a dispatch, in the public form of claims, without publisher,
 * rule and offsets.
 *
 * @param roles the whole object: type, roles, modality, attribution and quote
 */
record Label(JsonNode roles) {

  String type() {
    return roles.path("type").asString("");
  }

  String quote() {
    return roles.path("quote").asString("");
  }
}
