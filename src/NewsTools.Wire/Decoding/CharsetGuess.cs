using System.Text;
using UtfUnknown;

namespace NewsTools.Wire;

/// <summary>Guesses a character set from the letters that the bytes would produce.</summary>
public static class CharsetGuess
{
    /// <summary>How many bytes are looked at.</summary>
    private const int SampleLength = 1 << 18;

    /// <summary>How sure a guess must be.</summary>
    private const float LeastConfidence = 0.5f;

    /// <summary>Returns the character set of bytes that are not UTF-8 and declare none; null if it cannot be determined.</summary>
    public static Encoding? Detect(ReadOnlyMemory<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)].ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected;
        if (guess is null || guess.Confidence < LeastConfidence || guess.EncodingName is not { } name)
            return null;
        try
        {
            // By our own provider: nothing is registered for the whole process.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
