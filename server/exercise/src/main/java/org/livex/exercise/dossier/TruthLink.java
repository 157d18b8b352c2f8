package org.livex.exercise.dossier;

import org.livex.exercise.words.ids.TruthId;

/** How somebody or something of the story really has to do with another that exists. */
public record TruthLink(TruthId to, Linking.Word word) {}
