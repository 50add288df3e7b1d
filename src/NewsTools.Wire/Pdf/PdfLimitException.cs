namespace NewsTools.Wire;

/// <summary>A PDF asks for more than it may.</summary>
internal sealed class PdfLimitException(string message) : Exception(message);
