namespace NewsTools.Fuzz;

/// <summary>Which input is which: the same seed, size and number give the same bytes, on any machine.</summary>
/// <param name="seed">The number that everything is drawn from.</param>
/// <param name="size">How large an attack may be.</param>
internal sealed class Plan(int seed, int size)
{
    /// <summary>Makes an input.</summary>
    /// <param name="number">Which, from 0.</param>
    public FuzzInput Make(int number)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var turn = number / 8;
        return (number % 8) switch
        {
            0 or 1 => Attacks.Make(2 * turn + number % 8, size, random),
            2 or 3 => Repetitions.Make(2 * turn + number % 8 - 2, size, random),
            4 or 5 => Neighbours.Make(2 * turn + number % 8 - 4, random),
            _ => Broken(2 * turn + number % 8 - 6, random),
        };
    }

    private static FuzzInput Broken(int number, Random random)
    {
        var (name, bytes) = Seeds.All[number % Seeds.All.Count];
        var isMiscoded = random.Next(8) == 0;
        return new FuzzInput(FuzzInput.TargetOf(name), name, isMiscoded ? $"{name} in another character set" : $"{name}, broken",
            isMiscoded ? Mutator.Miscode(bytes, random) : Mutator.Break(bytes, Seeds.All[random.Next(Seeds.All.Count)].Bytes, random));
    }
}
