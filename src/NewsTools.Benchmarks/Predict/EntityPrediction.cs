using NewsTools.Entities;

namespace NewsTools.Benchmarks.Predict;

/// <summary>
/// Names in the form of <c>score_entities.py</c>: token TAB tag in and out (IOB2), blank lines between sentences, <c>-DOCSTART-</c> between documents.
/// The tokens and sentences are those of the input; its tags are not looked at.
/// </summary>
internal static class EntityPrediction
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    internal static void Write(string input, string output)
    {
        var lines = File.ReadAllLines(input);
        var tags = new string?[lines.Length];
        for (var first = 0; first < lines.Length;)
        {
            var end = first + 1;
            while (end < lines.Length && !IsDocumentStart(lines[end])) end++;
            Predict(lines, tags, first, end);
            first = end;
        }
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        for (var i = 0; i < lines.Length; i++)
            writer.WriteLine(tags[i] is { } tag ? $"{TokenOf(lines[i])}\t{tag}" : lines[i]);
    }

    /// <summary>Predicts the tags of one document: the lines from <paramref name="first"/> to <paramref name="end"/>.</summary>
    private static void Predict(string[] lines, string?[] tags, int first, int end)
    {
        var document = GoldTokens.Document(lines[first..end].Select(l => IsDocumentStart(l) ? "" : TokenOf(l)), out var places);
        foreach (var place in places) tags[first + place] = "O";
        foreach (var mention in new EntityRecognizer().Recognize(document, CancellationToken.None))
            for (var token = mention.FirstToken; token < mention.EndToken; token++)
                tags[first + places[token]] = (token == mention.FirstToken ? "B-" : "I-") + Kinds[(int)mention.Kind];
    }

    private static bool IsDocumentStart(string line) => line.StartsWith("-DOCSTART-", StringComparison.Ordinal);

    private static string TokenOf(string line) => line.Split('\t', ' ')[0];
}
