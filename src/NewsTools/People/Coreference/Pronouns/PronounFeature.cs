namespace NewsTools.People;

/// <summary>What speaks for or against a person as the antecedent of a pronoun; the weights are in <c>People/pronoun-weights.txt</c> of a language's data.</summary>
internal enum PronounFeature
{
#pragma warning disable CS1591 // the names say it
    SameSentence, PreviousSentence, TwoSentencesBack, FartherBack, OtherBlock, Distance,
    NearestPerson, SecondNearest, ThirdNearest, FartherPerson,
    SubjectForSubject, ObjectForSubject, PossessorForSubject, ObliqueForSubject, OtherForSubject,
    SubjectForObject, ObjectForObject, PossessorForObject, ObliqueForObject, OtherForObject,
    SubjectForPossessor, ObjectForPossessor, PossessorForPossessor, ObliqueForPossessor, OtherForPossessor,
    ByPronoun, ByFullName, ByPartOfName, ByDescription,
    FirstOfSentence, MainSubject, OnlyMention, Frequency, FirstPerson, PreviousSentenceToo,
    ChainSameSentence, ChainPreviousSentence, ChainFarther,
    GenderLikelihood,
    SameClauseSubject, SameClauseObject, OwnNounPhrase, SubjectOfGovernor,
    OutOfQuoteIntoQuote, InQuoteOutOfQuote, SameQuote, SpeakerOfQuote, SpeakerOfLastQuote,
    Cataphora, Apposition, Coordinated, OnlyCandidate,
    NearestSubject, MostFrequent, FirstPersonOfSentence, PronounFirstSubject, SubjectOfReport, SubjectOfClauseBefore, PassiveSubject, Between, OnlySubjectBefore, NamedTwiceNearby,
    CataphoraFronted, NewClauseMainSubject,
    SpeakerOfClause, TopicOfParagraph, SubjectBefore, NamedInWords, SpeakerBefore,
    NamedAgainAfter, NamedAgainFronted, UnderstoodSubject, SubjectAbove, UnknownWord, SubjectsNearby,
#pragma warning restore CS1591
}
