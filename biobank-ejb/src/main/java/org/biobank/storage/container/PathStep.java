package org.biobank.storage.container;

/** One container around another, from the outermost inwards. */
public record PathStep(String code, String name) {}
