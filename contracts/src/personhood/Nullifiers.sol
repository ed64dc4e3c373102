// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Consent} from "../types/PersonhoodTypes.sol";

/// @title Nullifiers
/// @notice Binds each nullifier, which identifies one person, to one account for good. The first binding needs that
/// account's own call or its signature, so that nobody, not even the issuer, binds a person to an account that the
/// person did not choose. Anyone may renew a bound one.
abstract contract Nullifiers is EIP712 {
    /// The nullifier is bound to another account for good.
    error Nullifiers_Taken(bytes32 nullifier, address account);
    /// The account's consent to its first binding has expired.
    error Nullifiers_ConsentExpired(uint256 deadline);
    /// A first binding needs the account's own call or its signature.
    error Nullifiers_NoConsent(address account);

    bytes32 private constant BINDING_TYPEHASH =
        keccak256("Binding(address account,bytes32 nullifier,uint256 deadline)");

    /// @notice The account that a nullifier is bound to for good; zero: none.
    mapping(bytes32 nullifier => address account) public accountOf;

    /// @notice EIP-712 digest that an account signs so that another account can make the call that binds it.
    function bindingDigest(address account, bytes32 nullifier, uint256 deadline) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(BINDING_TYPEHASH, account, nullifier, deadline)));
    }

    function _bind(bytes32 nullifier, address account, Consent calldata consent) internal {
        address holder = accountOf[nullifier];
        if (holder == account) return;
        require(holder == address(0), Nullifiers_Taken(nullifier, holder));
        if (msg.sender != account) {
            require(block.timestamp < consent.deadline, Nullifiers_ConsentExpired(consent.deadline));
            bytes32 digest = bindingDigest({account: account, nullifier: nullifier, deadline: consent.deadline});
            require(
                Signatures.isValid({signer: account, digest: digest, signature: consent.signature}),
                Nullifiers_NoConsent(account)
            );
        }
        accountOf[nullifier] = account;
    }
}
