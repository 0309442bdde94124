from tests.briefs import fullest
def test_a(): assert fullest()
