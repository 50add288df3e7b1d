using System.Security.Cryptography;
using System.Text;

namespace NewsTools.Benchmarks.Predict;

/// <summary>
/// A hash over all that is found in each document of a folder, <c>hash TAB name</c> a line: two versions that print the same find the same. Of a single file,
/// what is hashed is written instead, so that a difference can be looked at.
/// </summary>
internal static class FingerprintPrediction
{
    private const int HashLength = 16; // bytes

    internal static void Write(string input, string output)
    {
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        if (File.Exists(input))
        {
            foreach (var document in DocumentSets.InFile(input, Path.GetFileName(input)))
                writer.Write(FoundFacts.Of(document));
            return;
        }
        var documents = DocumentSets.InFolder(input);
        var lines = new string[documents.Length];
        Parallel.For(0, documents.Length, i => lines[i] = $"{Hash(documents[i])}\t{documents[i].Name}");
        foreach (var line in lines)
            writer.WriteLine(line);
    }

    private static string Hash(DocumentSets.Document document)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FoundFacts.Of(document))).AsSpan(0, HashLength));
        }
        catch (Exception fault)
        {
            return $"error:{fault.GetType().Name}";
        }
    }
}
