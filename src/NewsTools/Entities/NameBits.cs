namespace NewsTools.Entities;

/// <summary>
/// What the lists of people's names say of a word: bits 0–1 and 2–3 how common it is as a given name and as a surname among the US Census's
/// (0 not, 3 most), 4 and 5 given name and surname elsewhere in the world, 6 a particle inside names, 7 a word after names (Jr.).
/// </summary>
internal static class NameBits
{
    internal const uint Given = 0x3;
    internal const uint Particle = 0x40;
    internal const uint After = 0x80;
}
