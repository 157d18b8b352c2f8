package org.livex.pack;

/**
 * What the texts of injects name: documents that go with them, variables in braces; what they ask; and what control has
 * besides of each.
 */
record InjectParts(
        DocumentReader documents, VariableReader variables, QuestionReader questions, ColumnReader columns) {}
