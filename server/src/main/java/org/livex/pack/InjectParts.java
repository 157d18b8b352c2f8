package org.livex.pack;

/** What the texts of injects name: documents that go with them, variables in braces; and what they ask. */
record InjectParts(DocumentReader documents, VariableReader variables, QuestionReader questions) {}
