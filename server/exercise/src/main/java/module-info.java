/** The rules of an exercise and its state, pure. A module, so that its sealed families may have members in several packages. */
module org.livex.exercise {
    requires transitive org.livex.i18n;
    requires transitive org.pcollections;
    requires static transitive org.jspecify;

    exports org.livex.exercise;
    exports org.livex.exercise.clock;
    exports org.livex.exercise.comms;
    exports org.livex.exercise.custody;
    exports org.livex.exercise.decision;
    exports org.livex.exercise.dossier;
    exports org.livex.exercise.due;
    exports org.livex.exercise.duty;
    exports org.livex.exercise.erasure;
    exports org.livex.exercise.evaluation;
    exports org.livex.exercise.evolution;
    exports org.livex.exercise.form;
    exports org.livex.exercise.gate;
    exports org.livex.exercise.inject;
    exports org.livex.exercise.media;
    exports org.livex.exercise.mediation;
    exports org.livex.exercise.people;
    exports org.livex.exercise.place;
    exports org.livex.exercise.plan;
    exports org.livex.exercise.readiness;
    exports org.livex.exercise.reading;
    exports org.livex.exercise.report;
    exports org.livex.exercise.request;
    exports org.livex.exercise.room;
    exports org.livex.exercise.safety;
    exports org.livex.exercise.scene;
    exports org.livex.exercise.survey;
    exports org.livex.exercise.talk;
    exports org.livex.exercise.text;
    exports org.livex.exercise.trust;
    exports org.livex.exercise.welfare;
    exports org.livex.exercise.words;
    exports org.livex.exercise.words.ids;
    exports org.livex.exercise.world;
}
