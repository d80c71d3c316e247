package org.chancery.register;

/**
 * One way in which the register is not as it must be.
 *
 * @param where what it is about: the id of a dispatch, claim, entry or entity, a link, or a table
 * @param what what is wrong there, a sentence's part without a full stop
 */
public record Fault(String where, String what) {}
