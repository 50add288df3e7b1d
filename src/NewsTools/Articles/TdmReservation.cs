namespace NewsTools;

/// <summary>What a publisher says of text and data mining (TDM Reservation Protocol, W3C community group report).</summary>
/// <param name="IsReserved">Whether the rights are reserved.</param>
/// <param name="Policy">Where the terms stand; null where none are named.</param>
/// <param name="Origin">Where it was said: <c>header</c>, <c>page</c> or <c>well-known</c>.</param>
public sealed record TdmReservation(bool IsReserved, Uri? Policy, string Origin);
