using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Opens files that must be in UTF-8: bytes that are no text are an error, not text with holes.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static StreamReader Open(string file) => new(file, Utf8);
}
