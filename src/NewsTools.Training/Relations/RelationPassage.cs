namespace NewsTools.Training.Relations;

/// <summary>An invented passage and the relations that it states.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">The copy.</param>
/// <param name="Relations">What it states.</param>
internal sealed record RelationPassage(string Name, string Text, IReadOnlyList<GoldRelation> Relations);

/// <summary>A relation that a passage states.</summary>
/// <param name="Kind">How the one stands to the other.</param>
/// <param name="From">Who says the first: names, or words of it in marks.</param>
/// <param name="To">Who says the second, likewise; none where the text does not hold it.</param>
/// <param name="Evidence">Words that state it.</param>
internal sealed record GoldRelation(RelationKind Kind, IReadOnlyList<string> From, IReadOnlyList<string> To, string Evidence);

/// <summary>Two invented statements on one topic.</summary>
/// <param name="IsConflict">Whether they cannot both be so.</param>
/// <param name="IsOneArticle">Whether they are paragraphs of one article.</param>
/// <param name="First">The date and the text of the first.</param>
/// <param name="Second">The date and the text of the second.</param>
internal sealed record StatementPair(bool IsConflict, bool IsOneArticle, (DateOnly Date, string Text) First, (DateOnly Date, string Text) Second);
