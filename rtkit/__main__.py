"""`python -m rtkit`: the command line without its script."""

from rtkit.cli.main import main

if __name__ == "__main__":
    main()
