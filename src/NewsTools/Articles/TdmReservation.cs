namespace NewsTools;

/// <summary>What a publisher says about text and data mining (TDM Reservation Protocol, W3C community group report).</summary>
/// <param name="IsReserved">Whether the rights are reserved.</param>
/// <param name="Policy">The address of the terms; null if none is given.</param>
/// <param name="Origin">Where it was found: <c>header</c>, <c>page</c> or <c>well-known</c>.</param>
public sealed record TdmReservation(bool IsReserved, Uri? Policy, string Origin);
