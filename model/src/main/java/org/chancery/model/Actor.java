package org.chancery.model;

/**
 * Who takes part in an event, as PLOVER writes it.
 *
 * @param text as the text names it
 * @param code ISO 3166 alpha-3 code of its state, {@code IGO} or {@code NGO} for bodies of no one
 *     state, empty where the text leaves it open
 * @param sector what part of society it belongs to: {@code GOV}, {@code MIL}, {@code REB} and so
 *     on; empty where the text leaves it open
 */
public record Actor(String text, String code, String sector) {}
