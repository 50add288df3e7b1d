using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>What is known about an article when the relations between its statements are read.</summary>
/// <param name="Attribution">The article made ready for what is asked about who says what.</param>
/// <param name="Quotes">Its attributions.</param>
/// <param name="NoResponses">The parties who gave no answer.</param>
/// <param name="Times">The times that it names.</param>
public sealed record RelationContext(AttributionContext Attribution, IReadOnlyList<Quote> Quotes, IReadOnlyList<NoResponse> NoResponses, IReadOnlyList<TimeExpression> Times);
