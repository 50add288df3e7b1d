namespace NewsTools.Benchmarks.Predict;

/// <summary>Quotations in the form of <c>score_quotes.py</c>: JSONL in (<c>id</c>, <c>text</c>), JSONL out, offsets in code points.</summary>
internal static class QuotePrediction
{
    internal static void Write(string input, string output) => throw new NotImplementedException();
}
