using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Opens text files that must be valid UTF-8; invalid bytes are an error, not replacement characters.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static StreamReader Open(string file) => new(RegularFile.Open(file), Utf8);
}
